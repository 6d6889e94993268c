import { expect, test } from 'vitest';
import { runJobs, type Job } from '../../../../scripts/test/schedule.ts';

/** Jobs that write down when they begin and end, and end when they are told to. */
function watched() {
  const events: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string, more: Partial<Job> = {}): Job => ({
    name,
    cores: 1,
    ...more,
    work: async () => {
      events.push(name);
      await new Promise<void>((end) => ends.set(name, end));
      events.push(`/${name}`);
    },
  });
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((done) => setImmediate(done));
  };
  return { events, job, end };
}

test('jobs begin in their order, as many at a time as there are cores', async () => {
  const { events, job, end } = watched();
  const all = runJobs([job('a'), job('b'), job('c')], 2);
  expect(events).toEqual(['a', 'b']);
  await end('b');
  expect(events).toEqual(['a', 'b', '/b', 'c']);
  await end('a');
  await end('c');
  await all;
});

test('a job waits for those that it comes after, and lets others pass', async () => {
  const { events, job, end } = watched();
  const all = runJobs([job('sites'), job('browser', { after: ['sites'] }), job('unit')], 2);
  expect(events).toEqual(['sites', 'unit']);
  await end('sites');
  expect(events.at(-1)).toBe('browser');
  await end('unit');
  await end('browser');
  await all;
});

test('a job that is not among them is not waited for', async () => {
  const { events, job, end } = watched();
  const all = runJobs([job('types', { after: ['sites'] })], 2);
  expect(events).toEqual(['types']);
  await end('types');
  await all;
});

test('a job for more cores than there are runs alone', async () => {
  const { events, job, end } = watched();
  const all = runJobs([job('wide', { cores: 4 }), job('a')], 2);
  expect(events).toEqual(['wide']);
  await end('wide');
  await end('a');
  await all;
});

test('jobs that wait for each other are named', async () => {
  const { job } = watched();
  const jobs = [job('a', { after: ['b'] }), job('b', { after: ['a'] })];
  await expect(runJobs(jobs, 2)).rejects.toThrow('a, b');
});
