/**
 * `npm run package:verify`: are the packages what a reviewer gets who builds them? Makes them here, unpacks the source
 * zip elsewhere, makes them again from that alone in another time zone, and compares every byte. Reviewers install the
 * packages of package-lock.json themselves; `--install` does that too (needs the registry), otherwise ours are linked.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

function run(command: string, args: string[], cwd: string, env: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed in ${cwd}`);
}

/** File name → SHA-256 and size of each zip in a dist folder. */
async function packagesIn(dist: string): Promise<Map<string, { hash: string; bytes: number }>> {
  const found = new Map<string, { hash: string; bytes: number }>();
  for (const name of (await readdir(dist)).filter((file) => file.endsWith(".zip")).sort()) {
    const data = await readFile(path.join(dist, name));
    found.set(name, { hash: createHash("sha256").update(data).digest("hex"), bytes: data.length });
  }
  return found;
}

async function unpack(zip: string, to: string): Promise<void> {
  for (const [name, data] of Object.entries(unzipSync(await readFile(zip)))) {
    const file = path.join(to, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
}

async function main(): Promise<void> {
  const dist = path.join(root, "dist");
  // Zips of earlier versions are not this build's.
  for (const name of await readdir(dist).catch(() => [] as string[])) {
    if (name.endsWith(".zip")) await rm(path.join(dist, name));
  }
  run(process.execPath, ["build.mjs", "--package"], root);
  const ours = await packagesIn(dist);
  const source = [...ours.keys()].find((name) => name.endsWith("-source.zip"));
  if (!source) throw new Error("No source zip was made.");

  const elsewhere = await mkdtemp(path.join(tmpdir(), "newsgloss-source-"));
  try {
    await unpack(path.join(dist, source), elsewhere);
    if (process.argv.includes("--install")) run("npm", ["ci", "--no-audit", "--no-fund"], elsewhere);
    else await symlink(path.join(root, "node_modules"), path.join(elsewhere, "node_modules"), "junction");
    run(process.execPath, ["build.mjs", "--package"], elsewhere, { TZ: "Pacific/Auckland" });
    const theirs = await packagesIn(path.join(elsewhere, "dist"));
    let differ = 0;
    for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
      const isSame = ours.get(name)?.hash === theirs.get(name)?.hash;
      if (!isSame) differ++;
      const { hash, bytes } = ours.get(name) ?? { hash: "not made here", bytes: 0 };
      console.log(`${isSame ? "same  " : "DIFFER"} ${name}  ${bytes} bytes  sha256 ${hash}`);
    }
    if (differ > 0) {
      console.error("Mend: look for a time, a path or an unsorted listing in what was built (build.mjs, package.ts).");
      process.exitCode = 1;
    }
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
}

await main();
