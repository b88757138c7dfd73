import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { newFolder, removeFolder, write } from '../pipeline/temporary-folder.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const GITHUB = readdirSync(path.join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const ALL = [...GITHUB, '.gitlab-ci.yml'];

const Permissions = z.record(z.string(), z.enum(['read', 'write']));
const Workflow = z.looseObject({
  permissions: Permissions,
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: Permissions.optional(),
      steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});
const Scripts = z.looseObject({ scripts: z.record(z.string(), z.string()) });
const CacheStep = z.looseObject({ with: z.object({ path: z.string(), key: z.string() }) });
const GitlabCaches = z.looseObject({
  cache: z.array(z.looseObject({ key: z.unknown(), paths: z.array(z.string()) })),
});
const GitlabJob = z.looseObject({ script: z.array(z.string()) });

describe('A pipeline', () => {
  test.each(ALL)('%s is YAML that can be read', (file) => {
    expect(typeof parse(text(file))).toBe('object');
  });

  test.each(GITHUB)('%s has jobs, steps and permissions as GitHub asks for them', (file) => {
    expect(Workflow.safeParse(parse(text(file))).error).toBeUndefined();
  });

  test.each(GITHUB)(
    '%s is a workflow that GitHub’s own parser takes, down to every expression',
    async (file) => {
      const { context, value } = parseWorkflow(
        { name: file, content: text(file) },
        new NoOperationTraceWriter(),
      );
      expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
      if (value === undefined) throw new Error('The parser gives nothing.');
      const { jobs, errors } = await convertWorkflowTemplate(context, value);
      expect([jobs.length > 0, errors ?? []]).toEqual([true, []]);
    },
  );

  test('is refused by GitHub’s parser when a key is mistyped', () => {
    const content = text('.github/workflows/publish.yml').replace('runs-on:', 'run-on:');
    const { context } = parseWorkflow({ name: 'publish.yml', content }, new NoOperationTraceWriter());
    expect(context.errors.count).toBeGreaterThan(0);
  });

  test.each(ALL)('%s runs no script that package.json does not have', (file) => {
    const { scripts } = Scripts.parse(JSON.parse(text('package.json')));
    const named = npmCommands(file).flatMap((command) => / run (\S+)/.exec(command)?.[1] ?? []);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(file.endsWith('scheduled.yml') || npmCommands(file).length > 0).toBe(true);
  });

  test.each(ALL)(
    '%s installs from whatever registry npm is told of, and names no place on a machine',
    (file) => {
      expect(text(file)).not.toMatch(/registry\.|npmjs|ghcr\.io|docker\.io|jfrog|artifactory/i);
      expect(text(file)).not.toMatch(/(?:^|[\s"'=])(?:~|\/(?:work|home|root|tmp|usr|opt|Users))\//m);
    },
  );

  test.each(GITHUB)('%s uses the actions of GitHub itself only, each of one major version', (file) => {
    const used = stepsOf(file).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name))).toEqual([]);
  });

  test('keeps of a build only what was made for a site, and never a preview for the site that is published', () => {
    const kept = ['.cache/pages', '.cache/pictures', '.cache/program'];
    for (const file of ['.github/workflows/publish.yml', '.github/workflows/pull-request.yml']) {
      const [step, ...others] = stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/cache@'));
      const { path: paths, key } = CacheStep.parse(step).with;
      expect([paths.trim().split('\n'), others]).toEqual([kept, []]);
      expect(key).toMatch(/^site-.*hashFiles\('package-lock\.json'\).*github\.sha/);
    }
    const jobs = parse(text('.gitlab-ci.yml'));
    const [site, pages] = [jobs.site, jobs.pages].map((job) =>
      GitlabCaches.parse(job).cache.find(({ paths }) => paths.some((one) => one !== '.npm/')),
    );
    for (const cache of [site, pages])
      expect(cache?.paths.map((one) => one.replace(/\/$/, ''))).toEqual(kept);
    expect([site?.key, pages?.key]).toEqual(['site-preview-$CI_COMMIT_REF_SLUG', 'site-published']);
    const named = [
      ...ALL.map(text)
        .join('\n')
        .matchAll(/^[^#\n]*?(\.cache\/\w+)/gm),
    ].map(([, one]) => one);
    expect(new Set(named)).toEqual(new Set(kept));
  });

  test('may write only where it must', () => {
    const writing = GITHUB.flatMap((file) => {
      const { permissions, jobs } = Workflow.parse(parse(text(file)));
      expect(permissions).toEqual({ contents: 'read' });
      return Object.entries(jobs).flatMap(([job, own]) =>
        Object.entries(own.permissions ?? {})
          .filter(([, may]) => may === 'write')
          .map(([what]) => `${path.basename(file)} ${job}: ${what}`),
      );
    });
    expect(writing).toEqual([
      'inbox.yml import: contents',
      'inbox.yml import: actions',
      'publish.yml deploy: pages',
      'publish.yml deploy: id-token',
      'pull-request.yml comment: pull-requests',
      'scheduled.yml look: actions',
    ]);
  });

  test('that may write for a pull request runs nothing that it brought', () => {
    const { jobs } = Workflow.parse(parse(text('.github/workflows/pull-request.yml')));
    const steps = jobs['comment']?.steps ?? [];
    expect(steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
    expect(steps.filter(({ run }) => run?.includes('npm'))).toEqual([]);
  });

  test('checks, tests and builds with the commands that the README tells people to run', () => {
    const readme = text('README.md');
    const usual = ALL.flatMap(npmCommands).filter((command) =>
      /^npm (?:ci|test|run (?:check|build))$/.test(command),
    );
    expect(new Set(usual)).toEqual(new Set(['npm ci', 'npm test', 'npm run check', 'npm run build']));
    for (const command of usual) expect(readme).toContain(command);
  });

  test('does the same at GitHub and at GitLab', () => {
    expect(scriptsIn(['.gitlab-ci.yml'])).toEqual(scriptsIn(GITHUB));
  });

  test('never imports the inbox into the main branch', () => {
    for (const file of ['.github/workflows/inbox.yml', '.gitlab-ci.yml']) {
      const lines = text(file)
        .split('\n')
        .filter((line) => line.includes('git push'));
      expect(lines).toHaveLength(1);
      expect(lines.join('')).toContain('refs/heads/$branch');
      expect(text(file)).toMatch(/branch="inbox-\$/);
    }
  });
});

describe('The look for a release whose time has come', () => {
  let root = '';
  beforeEach(() => {
    root = newFolder();
    write(root, 'data/exampleton/q3/release.yaml', 'title: Quarter 3\npublishAt: 2024-07-08T09:30\n');
  });
  afterEach(() => removeFolder(root));

  test.each([
    ['not a minute before', '2024-07-08T08:00:00Z', '2024-07-08T08:29:00Z', false],
    ['at its time, which in summer is an hour ahead', '2024-07-08T08:00:00Z', '2024-07-08T08:30:00Z', true],
    ['when a look was missed', '2024-07-05T08:00:00Z', '2024-07-08T14:00:00Z', true],
    [
      'not again once the site has been published since',
      '2024-07-08T08:31:00Z',
      '2024-07-08T14:00:00Z',
      false,
    ],
  ])('says so %s', (_when, since, now, isDue) => {
    const { status, stdout } = due(since, now);
    expect(status).toBe(isDue ? 0 : 1);
    expect(stdout.includes('data/exampleton/q3/release.yaml: the time has come')).toBe(isDue);
  });

  test('finds nothing where nothing waits', () => {
    write(root, 'data/exampleton/q3/release.yaml', 'title: Quarter 3\n');
    expect(due('2024-07-08T08:00:00Z', '2024-07-08T14:00:00Z').status).toBe(1);
  });

  function due(since: string, now: string): { status: number | null; stdout: string } {
    const env = { ...process.env, CANDOUR_ROOT: root };
    return spawnSync(path.join(ROOT, '.ci/due'), [since, now], { encoding: 'utf8', env });
  }
});

function text(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function stepsOf(file: string) {
  return Object.values(Workflow.parse(parse(text(file))).jobs).flatMap(({ steps }) => steps);
}

/** The npm scripts that pipelines run, by name, each once. */
function scriptsIn(files: readonly string[]): string[] {
  const names = files.flatMap(npmCommands).flatMap((command) => command.split(' ').at(-1) ?? []);
  return [...new Set(names)].sort();
}

/** Every npm command that a pipeline runs, without its options. */
function npmCommands(file: string): string[] {
  const lines = file.startsWith('.github')
    ? stepsOf(file).flatMap(({ run }) => run?.split('\n') ?? [])
    : Object.values(z.record(z.string(), z.unknown()).parse(parse(text(file)))).flatMap((job) => {
        const own = GitlabJob.safeParse(job);
        const before = z.looseObject({ before_script: z.array(z.string()) }).safeParse(job);
        return [...(own.data?.script ?? []), ...(before.data?.before_script ?? [])];
      });
  return lines.flatMap((line) =>
    [...line.matchAll(/\bnpm (?:ci|test|run (?:--silent )?[\w:-]+)/g)].map(([command]) =>
      command.replace('--silent ', ''),
    ),
  );
}
