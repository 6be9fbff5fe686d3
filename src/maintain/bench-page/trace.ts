/**
 * Which of a page's main-thread time is an extension's, read from a Chromium trace. Continuations of promises carry no
 * address there. The pages under measurement run no scripts of their own (or only ones with an address), so microtasks
 * count as the extension's from its first script on; before it the parser loads images in microtasks.
 */

/** Trace Event Format, as far as it is read here. Times in µs; `tdur` counts only while the thread had a core. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; isOutermostMainFrame?: boolean } };
}

/** What has to be recorded. `v8` and `toplevel` would cost more than what they tell. */
export const traceCategories = ["-*", "devtools.timeline", "v8.execute", "disabled-by-default-devtools.timeline"];

export interface MainThread {
  pid: number;
  tid: number;
  /** When the page under this address was committed, in µs. */
  from: number;
}

/** A piece of time: `cpu` is what was worked, `wall` what passed; they part where a machine is busy. In ms. */
export interface Time {
  cpu: number;
  wall: number;
}

export interface AddedTime {
  /** All of the extension's scripts together: compiled, run, continued, with what they made the browser do at once. */
  total: Time;
  /** The longest whole task in which some of it ran, whatever else ran in it. */
  longestTask: Time;
  /** The most that the extension took of one task. */
  longestShare: Time;
  /** In how many tasks it ran. */
  tasks: number;
  /** Processor time by the script's path below the extension; continuations of promises, which tell no script, as "later". */
  byScript: Record<string, number>;
}

/** The thread that shows the page with this address. @throws Error where the trace has no such page. */
export function mainThreadOf(events: readonly TraceEvent[], url: string): MainThread {
  const commit = events.findLast(({ name, args }) => name === "CommitLoad" && args?.data?.url === url);
  if (!commit) throw new Error(`the trace does not tell of ${url}`);
  return { pid: commit.pid, tid: commit.tid, from: commit.ts };
}

const scriptEvents = new Set(["EvaluateScript", "v8.compile", "v8.run", "FunctionCall", "RunMicrotasks"]);

function* complete(events: readonly TraceEvent[], thread: MainThread): Generator<Required<TraceEvent>> {
  for (const event of events) {
    if (event.ph !== "X" || event.pid !== thread.pid || event.tid !== thread.tid || event.ts < thread.from) continue;
    yield { ...event, dur: event.dur ?? 0, tdur: event.tdur ?? 0, args: event.args ?? {} };
  }
}

const endOf = ({ ts, dur }: { ts: number; dur: number }): number => ts + dur;

/** Script events that stand in no other script event, in order of time. */
function outermostScripts(events: readonly TraceEvent[], thread: MainThread): Required<TraceEvent>[] {
  const scripts = [...complete(events, thread)]
    .filter(({ name }) => scriptEvents.has(name))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const outermost: Required<TraceEvent>[] = [];
  for (const event of scripts) {
    const last = outermost.at(-1);
    if (!last || event.ts >= endOf(last)) outermost.push(event);
  }
  return outermost;
}

/** Adds up what the extension did on the page's main thread. `origin`: `chrome-extension://<id>/`. */
export function addedTime(events: readonly TraceEvent[], thread: MainThread, origin: string): AddedTime {
  const added: AddedTime = {
    total: { cpu: 0, wall: 0 },
    longestTask: { cpu: 0, wall: 0 },
    longestShare: { cpu: 0, wall: 0 },
    tasks: 0,
    byScript: {},
  };
  const tasks = tasksOf(events, thread);
  let share: Time = { cpu: 0, wall: 0 };
  let current: Required<TraceEvent> | undefined;
  let index = 0;
  for (const event of outermostScripts(events, thread)) {
    const url = event.args.data?.url;
    if (url ? !url.startsWith(origin) : event.name !== "RunMicrotasks" || added.tasks === 0) continue;
    while (index < tasks.length && endOf(tasks[index] as Required<TraceEvent>) < event.ts) index++;
    const task = tasks[index];
    if (task !== current) {
      current = task;
      share = { cpu: 0, wall: 0 };
      added.tasks++;
      if (task) raise(added.longestTask, timeOf(task));
    }
    const time = timeOf(event);
    add(share, time);
    add(added.total, time);
    const script = url?.slice(origin.length) ?? "later";
    added.byScript[script] = (added.byScript[script] ?? 0) + time.cpu;
    raise(added.longestShare, share);
  }
  return added;
}

/** All that the page's main thread did since the page was committed. */
export function busyTime(events: readonly TraceEvent[], thread: MainThread): { total: Time; longestTask: Time } {
  const busy = { total: { cpu: 0, wall: 0 }, longestTask: { cpu: 0, wall: 0 } };
  for (const task of tasksOf(events, thread)) {
    add(busy.total, timeOf(task));
    raise(busy.longestTask, timeOf(task));
  }
  return busy;
}

/** Tasks do not nest, but a nested message loop's do: the outer one counts. */
function tasksOf(events: readonly TraceEvent[], thread: MainThread): Required<TraceEvent>[] {
  const tasks: Required<TraceEvent>[] = [];
  const all = [...complete(events, thread)].filter(({ name }) => name === "RunTask");
  for (const task of all.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    const last = tasks.at(-1);
    if (!last || task.ts >= endOf(last)) tasks.push(task);
  }
  return tasks;
}

const timeOf = ({ dur, tdur }: { dur: number; tdur: number }): Time => ({ cpu: tdur / 1000, wall: dur / 1000 });

function add(sum: Time, time: Time): void {
  sum.cpu += time.cpu;
  sum.wall += time.wall;
}

function raise(most: Time, time: Time): void {
  most.cpu = Math.max(most.cpu, time.cpu);
  most.wall = Math.max(most.wall, time.wall);
}
