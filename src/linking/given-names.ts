/**
 * Given names common in English-language news. One of them straight before a name that is also a surname means a
 * person ("Harrison Ford"). Left out: months, days, and words that often begin a sentence ("Will", "May", "Mark").
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    "aaron abdul abigail abraham adam adele adrian ahmed aidan aisha alan albert alejandro alex alexa alexander alexandra " +
    "alexei alexis alfred ali alice alicia alison allan allen allison alyssa amanda amber amelia amir amy ana anders " +
    "andre andrea andreas andrew andy angel angela angelina angus anita ann anna anne annie anthony antoine anton " +
    "antonio archie ariana arnold arthur ashley audrey barbara barry beatrice becky ben benjamin bernard bernie beth " +
    "betsy betty beverly bill billy blake bob bobby brad bradley brandon brenda brendan brett brian bridget brittany " +
    "bruce bryan caitlin calvin cameron carl carla carlos carmen carol caroline carolyn carrie catherine cathy cecilia " +
    "charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara " +
    "clarence claude claudia clay clint clive colin colleen connie connor corey courtney craig crystal curtis cynthia dale " +
    "dan dana daniel danielle danny darren dave david dawn dean deborah debra denis denise dennis derek diana diane " +
    "diego dmitry dominic don donald donna doris dorothy doug douglas drew duncan dustin dwight dylan earl eddie edgar " +
    "edith edmund eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elliot elon " +
    "emily emma emmanuel eric erica erik erin ernest ethan eugene eva evan eve evelyn fatima felix fernando fiona " +
    "florence frances francis francisco frank fred frederick gabriel gareth gary gavin gemma geoff geoffrey george " +
    "georgia gerald gerard gilbert gina glen glenn gloria gordon graham greg gregory guillermo gustavo guy hannah " +
    "hans harold harriet harris harrison harry harvey hassan hazel heather hector heidi helen henri henry herbert " +
    "holly howard hugh hugo ian ibrahim irene isaac isabel isabella ivan jack jackie jackson jacob jacqueline jacques " +
    "jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jennifer " +
    "jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy joan joann joanna joanne joe joel johanna john " +
    "johnny jon jonathan jorge jose joseph josh joshua joyce juan judith judy julia julian julie julio justin karen karl " +
    "kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kenny kerry kevin kim kimberly kirk kristen " +
    "kristin kurt kyle lara larry laura lauren laurence laurie lawrence leah lee leo leon leonard leonardo leslie " +
    "lewis liam lily linda lindsay lisa liz lloyd lois lori louis louise lucas lucy luis luke lydia lynn madison maggie " +
    "malcolm manuel marc marcel marco marcus margaret maria marie marilyn mario marion marjorie martha martin marty " +
    "marvin mary mason mathew matt matthew maureen maurice max megan mehmet melanie melinda melissa mia michael " +
    "michaela micheal michel michele michelle miguel mike mildred miles miranda mitch mitchell mohamed mohammed moira molly monica " +
    "monique morgan muhammad nancy naomi natalia natalie natasha nathan nathaniel neil nelson nicholas nick nicola " +
    "nicolas nicole nigel nina noah noel nora norma norman olga oliver olivia omar oscar otto owen pablo pamela patricia patrick " +
    "paul paula pauline pedro peggy penny perry pete peter phil philip philippe phillip phyllis pierre priya rachel " +
    "rajesh ralph ramon randall randy raul ravi ray raymond rebecca regina reginald rene ricardo richard rick ricky " +
    "rita rob robert roberta roberto robin rodney roger roland ron ronald ronnie rosa rosemary ross roy ruben rupert " +
    "russell ruth ryan sabrina sally salvador sam samantha samuel sandra sara sarah satya scott sean sebastian sergei sergey " +
    "seth shane shannon sharon shaun shawn sheila shelley sheryl shirley simon sofia sonia sophia sophie stacey stacy " +
    "stanley stefan stella stephanie stephen steve steven stewart stuart sundar susan suzanne sylvia tamara tammy tanya tara " +
    "taylor ted teresa terrence terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey " +
    "tracy travis trevor tristan tyler valerie vanessa vera veronica vicky victor victoria vincent virginia vivian vladimir wallace " +
    "walt walter wanda warren wayne wendy wesley whitney wilfred william willie winston xavier yasmin yolanda yuri yusuf yvonne zach " +
    "zachary zoe"
  ).split(" "),
);
