import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { readPlainFile } from './read-plain-file.ts';

/**
 * Who works in a folder, so that other builds leave it alone and clear it away once its build is
 * dead. Several builds may share the disk and not see each other's processes: containers of one
 * machine, machines of one network. There the same process id means nothing; so each folder has a
 * random name, and a file in it says which process of which space works there, and shows by its
 * time that it still does.
 */
export const OWNER_FILE = '.open-plans-owner';

/** Processes that see each other's ids are of one space. */
export interface Process {
  /** Kernel and namespace of process ids; the host's name where the system has no such thing. */
  space: string;
  pid: number;
  /** When it began, as the system counts; null where that is not known. */
  began: string | null;
}

/** `done`: its build has finished, and what lies there is no longer worked on. */
type Owner = Process | 'done';

/** How often a build shows that it lives, and after what silence one of another space is dead. */
const BEAT = 60_000;
const SILENCE = 60 * 60_000;

/** A name for the folders of one build that no other build chooses. */
export function newBuildId(): string {
  return randomBytes(6).toString('hex');
}

/** The running process. */
export const thisProcess: Process = {
  space: processSpace(),
  pid: process.pid,
  began: startOf('self'),
};

/** Says in a folder that this process works there. */
export async function claimFolder(folder: string, disk: Pick<Disk, 'writeFile'>): Promise<void> {
  await disk.writeFile(join(folder, OWNER_FILE), renderOwner(thisProcess));
}

/** Says in a folder that its build has finished. */
export async function releaseFolder(folder: string, disk: Pick<Disk, 'writeFile'>): Promise<void> {
  await disk.writeFile(join(folder, OWNER_FILE), renderOwner('done'));
}

/**
 * Shows every minute, in the folders that it is given, that this process lives.
 * @returns folders to add to, and how to stop
 */
export function keepAlive(): { folders: Set<string>; stop: () => void } {
  const folders = new Set<string>();
  const timer = setInterval(() => {
    const now = new Date();
    for (const folder of folders) utimes(join(folder, OWNER_FILE), now, now).catch(() => {});
  }, BEAT);
  timer.unref();
  return { folders, stop: () => clearInterval(timer) };
}

export type FolderState = 'at-work' | 'done' | 'dead';

/** Whether a build still works in a folder; null where no build says that it ever did. */
export async function stateOfFolder(folder: string): Promise<FolderState | null> {
  const file = join(folder, OWNER_FILE);
  const text = await readPlainFile(file);
  if (text === null) return null;
  const owner = parseOwner(text);
  if (owner === 'done') return 'done';
  const silence = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? 0);
  return isAtWork(owner, thisProcess, silence) ? 'at-work' : 'dead';
}

/** True when a folder without any word of its owner is old enough to have none. */
export async function isForsaken(folder: string): Promise<boolean> {
  const entry = await stat(folder).catch(() => null);
  return entry !== null && Date.now() - entry.mtimeMs > SILENCE;
}

/**
 * Whether that process still works.
 * @param owner null where its file was cut short
 * @param silence milliseconds since it last showed that it lives
 */
export function isAtWork(owner: Process | null, observer: Process, silence: number): boolean {
  if (owner === null || owner.space !== observer.space) return silence < SILENCE;
  if (!isRunning(owner.pid)) return false;
  // The id may have passed on to another process.
  const began = startOf(String(owner.pid));
  return owner.began === null || began === null || began === owner.began;
}

export function renderOwner(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`;
}

export function parseOwner(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}

/** True when a process of this space has that id, and has not ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended keeps its id until its parent asks, which in a container may be never.
    return !['Z', 'X'].includes(factsOf(String(pid))?.[0] ?? '');
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function processSpace(): string {
  try {
    const kernel = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${kernel} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `${process.platform} ${hostname()}`;
  }
}

/** When a process began; null where that is not known. */
function startOf(pid: string): string | null {
  return factsOf(pid)?.[19] ?? null;
}

/**
 * What `/proc` says of a process (proc(5)), from the third field on: state first, the beginning 20th. Counted behind the
 * program's name, which may hold spaces. Null without `/proc`, and where it shows the ids of another space.
 */
function factsOf(pid: string): string[] | null {
  try {
    if (readlinkSync('/proc/self') !== String(process.pid)) return null;
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
