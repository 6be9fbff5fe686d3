import { describe, expect, it } from "vitest";
import { addedTime, busyTime, mainThreadOf, type TraceEvent } from "../../../src/maintain/bench-page/trace.ts";

const origin = "chrome-extension://abc/";
const page = "https://news.example/a-story";

/** A complete event on the page's thread, in ms; the thread had a core for half of the time. */
const event = (name: string, start: number, length: number, url?: string, tid = 7): TraceEvent => ({
  name,
  ph: "X",
  pid: 3,
  tid,
  ts: start * 1000,
  dur: length * 1000,
  tdur: length * 500,
  ...(url !== undefined && { args: { data: { url } } }),
});

const commit: TraceEvent = { name: "CommitLoad", ph: "X", pid: 3, tid: 7, ts: 10_000, args: { data: { url: page } } };

describe("the thread of a page", () => {
  it("is the one that last committed its address", () => {
    const earlier: TraceEvent = { ...commit, pid: 2, ts: 1 };
    expect(mainThreadOf([earlier, commit], page)).toEqual({ pid: 3, tid: 7, from: 10_000 });
  });

  it("is an error where the trace does not know the page", () => {
    expect(() => mainThreadOf([commit], "https://other.example/")).toThrow("https://other.example/");
  });
});

describe("time added by an extension", () => {
  const thread = mainThreadOf([commit], page);

  it("adds up its scripts and their continuations, whole task by whole task", () => {
    const events = [
      commit,
      event("RunTask", 20, 10),
      event("EvaluateScript", 22, 6, `${origin}page/gate.js`),
      event("RunTask", 40, 30),
      event("RunMicrotasks", 60, 8),
    ];
    expect(addedTime(events, thread, origin)).toEqual({
      total: { wall: 14, cpu: 7 },
      longestTask: { wall: 30, cpu: 15 },
      longestShare: { wall: 8, cpu: 4 },
      tasks: 2,
      byScript: { "page/gate.js": 3, later: 4 },
    });
  });

  it("counts what stands in a script once", () => {
    const events = [
      commit,
      event("RunTask", 20, 10),
      event("v8.compile", 20, 1, `${origin}page/gate.js`),
      event("EvaluateScript", 20, 10, `${origin}page/gate.js`),
      event("FunctionCall", 25, 3, `${origin}page/gate.js`),
    ];
    expect(addedTime(events, thread, origin).total.wall).toBe(10);
  });

  it("joins what it does in one task to one share", () => {
    const events = [
      commit,
      event("RunTask", 20, 10),
      event("FunctionCall", 20, 3, `${origin}page/story.js`),
      event("RunMicrotasks", 25, 4),
    ];
    expect(addedTime(events, thread, origin)).toMatchObject({ longestShare: { wall: 7 }, tasks: 1 });
  });

  it.each([
    ["a script of the page", event("FunctionCall", 50, 5, page)],
    ["a script of another extension", event("EvaluateScript", 50, 5, "chrome-extension://xyz/a.js")],
    ["a continuation inside of a foreign script", event("RunMicrotasks", 31, 2)],
    ["microtasks of the parser, before its first script", event("RunMicrotasks", 15, 2)],
    ["another thread", event("RunMicrotasks", 50, 5, undefined, 8)],
    ["the page before", event("EvaluateScript", 5, 3, `${origin}page/gate.js`)],
  ])("leaves out %s", (_, foreign) => {
    const own = [
      event("RunTask", 20, 5),
      event("EvaluateScript", 20, 5, `${origin}page/gate.js`),
      event("FunctionCall", 30, 9, page),
    ];
    expect(addedTime([commit, ...own, foreign], thread, origin).total.wall).toBe(5);
  });

  it("is nothing on a page where it never ran", () => {
    const events = [commit, event("RunTask", 20, 80), event("RunMicrotasks", 30, 5)];
    expect(addedTime(events, thread, origin)).toMatchObject({ total: { wall: 0 }, longestTask: { wall: 0 }, tasks: 0 });
    expect(busyTime(events, thread)).toEqual({ total: { wall: 80, cpu: 40 }, longestTask: { wall: 80, cpu: 40 } });
  });

  it("counts a nested task with the one around it", () => {
    const events = [commit, event("RunTask", 20, 80), event("RunTask", 30, 5)];
    expect(busyTime(events, thread).total.wall).toBe(80);
  });
});
