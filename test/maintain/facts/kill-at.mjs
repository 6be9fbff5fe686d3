/**
 * Loaded before a command (`node --import`): kills the process at the NEWSGLOSS_KILL_AT-th step by which it changes
 * the disk, as a power cut would. Steps are counted over the calls that make, fill, move or remove files.
 */
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

let left = Number(process.env.NEWSGLOSS_KILL_AT);
const step = () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
};
for (const name of ["rename", "rm", "mkdir", "writeFile"]) {
  const original = fs[name];
  fs[name] = (...args) => {
    step();
    return original(...args);
  };
}
const { open } = fs;
fs.open = (file, flags, ...rest) => {
  if (flags === "w") step();
  return open(file, flags, ...rest);
};
syncBuiltinESMExports();
