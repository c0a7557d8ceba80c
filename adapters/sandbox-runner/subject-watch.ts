import { isDouble } from './assertions.ts';

export interface SubjectWatch {
  /** Exports of the code under test that are doubles right now, one sentence each. */
  doubles(): string[];
  /** Whether the tests replaced the module as a whole. */
  mocks(): string[];
}

/** The parts of vitest's module runner that know what the tests get when they import something. */
interface ModuleRunner {
  evaluatedModules: { getModuleById(id: string): { exports?: object } | undefined };
  mocker: { mockPath(originalId: string, id: string, ...rest: unknown[]): void };
}

const { defineProperty, getOwnPropertyDescriptor } = Object;
const { apply, ownKeys } = Reflect;

/** Notices `vi.mock` and `vi.spyOn` of the code under test: then it is not the code that is tested. */
export function watchSubject(moduleRunner: object, codePath: string): SubjectWatch {
  const { evaluatedModules, mocker } = moduleRunner as ModuleRunner;
  const { mockPath } = mocker;
  let isMocked = false;
  defineProperty(mocker, 'mockPath', {
    value: (...args: Parameters<typeof mockPath>) => {
      if (args[0] === codePath || args[1] === codePath) isMocked = true;
      return apply(mockPath, mocker, args);
    },
  });
  return {
    mocks: () => (isMocked ? ['the tests mock the code under test'] : []),
    doubles: () => {
      const { exports = {} } = evaluatedModules.getModuleById(codePath) ?? {};
      return ownKeys(exports).filter((name) => isDouble(valueOf(exports, name))).map((name) => `replaces "${String(name)}" of the code under test by a double`);
    },
  };
}

/** Exports are getters. */
function valueOf(exports: object, name: PropertyKey): unknown {
  const found = getOwnPropertyDescriptor(exports, name);
  return found?.get ? apply(found.get, exports, []) : found?.value;
}
