import { describe, expect, it } from '@jest/globals';
import { ENTITY_FILES, MOST_LINES, PRIVATE_FILES, ROOMS } from './rooms.ts';
import { roomOf, sourceFiles } from './source-files.ts';

const isTest = (file: string): boolean => file.includes('.spec.');
const source = sourceFiles('src');
const rooms = [...new Set(source.map(({ path }) => roomOf(path)).filter((room) => room !== null))];

describe('the rooms', () => {
  it('are all in the table', () => {
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('import only rooms they may', () => {
    const trespasses = source.flatMap(({ path, imports }) => {
      const room = roomOf(path);
      if (room === null || isTest(path)) return [];
      const allowed = [room, ...(ROOMS[room] ?? [])];
      return imports
        .filter((file) => file.startsWith('src/') && !allowed.includes(roomOf(file) ?? ''))
        .map((file) => `${path} -> ${file}`);
    });
    expect(trespasses).toEqual([]);
  });

  it('never reach through a door to repositories, readers, DTOs or controllers; entities only from entities', () => {
    const reaches = source.flatMap(({ path, imports }) => {
      const room = roomOf(path);
      if (room === null || isTest(path)) return [];
      const others = imports.filter(
        (file) => file.startsWith('src/') && roomOf(file) !== room && roomOf(file) !== 'common',
      );
      return others
        .filter((file) => PRIVATE_FILES.test(file) || (ENTITY_FILES.test(file) && !ENTITY_FILES.test(path)))
        .map((file) => `${path} -> ${file}`);
    });
    expect(reaches).toEqual([]);
  });

  it('have no circles among their files', () => {
    const graph = new Map(source.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file))
        return void circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('open with three lines that say what they own, which doors they open, what they refuse to know', () => {
    const modules = source.filter(({ path }) => path.endsWith('.module.ts') && roomOf(path) !== null);
    const silent = modules.filter(
      ({ text }) => !/^\/\/ Owns .+\n\/\/ Doors?: .+\n\/\/ Refuses to know .+\n/.test(text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('the pages', () => {
  it('import view types, domains and web/shared only', () => {
    const pages = sourceFiles('web/public', 'web/shared').filter(({ path }) => !isTest(path));
    const wrong = pages.flatMap(({ path, imports }) =>
      imports
        .filter((file) => file.startsWith('src/'))
        .filter((file) => !/^src\/common\/|\/domain\/|\.view\.ts$/.test(file))
        .map((file) => `${path} -> ${file}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the office', () => {
  const office = sourceFiles('web/office').filter(({ path }) => !isTest(path));

  it('knows the API and web/shared only: nothing of the server, nothing of the pages', () => {
    const wrong = office.flatMap(({ path, imports }) =>
      imports.filter((file) => !/^web\/(?:office|shared)\//.test(file)).map((file) => `${path} -> ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('loads a screen when somebody goes there: a screen.ts imports nothing but its type', () => {
    const heavy = office.filter(({ path }) => path.endsWith('/screen.ts'));
    const wrong = heavy.filter(({ text }) => /^import (?!type )/m.test(text)).map(({ path }) => path);
    expect([heavy.length > 0, wrong]).toEqual([true, []]);
  });
});

describe('files', () => {
  const office = sourceFiles('web/office').filter(({ path }) => !path.endsWith('/schema.d.ts'));
  const all = [...source, ...office, ...sourceFiles('web/public', 'web/shared', 'migrations', 'test')];

  it('stay small', () => {
    const long = all.filter(({ path, text }) => {
      const most = isTest(path) || path.startsWith('test/') ? MOST_LINES.test : MOST_LINES.source;
      return text.split('\n').length - 1 > most;
    });
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('are no drawers: no utils, helpers, managers, barrels, default exports', () => {
    const names = all.filter(({ path }) => /(^|[/.-])(utils?|helpers?|managers?|index)\.tsx?$/.test(path));
    const defaults = all.filter(({ text }) => /^export default /m.test(text));
    const barrels = source.filter(({ text }) => /^export \* from/m.test(text));
    expect([...names, ...defaults, ...barrels].map(({ path }) => path)).toEqual([]);
  });

  it('leave the environment to one reader', () => {
    const readers = source.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path);
    expect(readers.filter((path) => !path.startsWith('src/common/database/embedded/'))).toEqual([
      'src/main.ts',
    ]);
  });
});

describe('domains', () => {
  const domains = source.filter(({ path }) => path.includes('/domain/') && !isTest(path));

  it('are pure: no framework, database, clock, randomness or environment', () => {
    const impure = domains.filter(({ text }) =>
      /from '(@nestjs|typeorm|pg|node:|luxon|fastify)|Date\.now|new Date\(\)|Math\.random|process\./.test(
        text,
      ),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('have their spec beside them', () => {
    const specs = new Set(source.map(({ path }) => path));
    const rules = domains.filter(({ text }) => /^export (async )?function/m.test(text));
    expect(
      rules.map(({ path }) => path).filter((path) => !specs.has(path.replace(/\.ts$/, '.spec.ts'))),
    ).toEqual([]);
  });
});
