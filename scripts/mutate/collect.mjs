/** `test`, `describe` and the hooks of Vitest as far as the tests of this project use them, collecting what they are given. */
export function collector() {
  const tests = [];
  let file = "";
  let suite = { name: "", before: [], after: [] };
  const ids = new Map();

  const add = (name, first, second) => {
    const fn = typeof first === "function" ? first : second;
    const full = [suite.name, name].filter(Boolean).join(" ");
    const seen = ids.get(`${file}#${full}`) ?? 0;
    ids.set(`${file}#${full}`, seen + 1);
    const id = seen ? `${file}#${full} (${seen + 1})` : `${file}#${full}`;
    // The lists themselves, for a hook may be written below the test.
    const own = suite;
    tests.push({
      id,
      name: full,
      file,
      fn,
      get before() {
        return own.before;
      },
      get after() {
        return own.after;
      },
      took: 0,
    });
  };
  add.each = (cases) => (name, fn) => {
    for (const one of cases) {
      const args = Array.isArray(one) ? one : [one];
      add(`${name} ${JSON.stringify(args)}`.slice(0, 200), () => fn(...args));
    }
  };
  const describe = (name, body) => {
    const outer = suite;
    suite = { name: [outer.name, name].filter(Boolean).join(" "), before: [...outer.before], after: [...outer.after] };
    body();
    suite = outer;
  };
  const api = {
    test: add,
    it: add,
    describe,
    beforeEach: (hook) => suite.before.push(hook),
    afterEach: (hook) => suite.after.unshift(hook),
  };
  return {
    tests,
    api,
    /** The file whose tests come next. */
    file(name) {
      file = name;
      suite = { name: "", before: [], after: [] };
    },
  };
}
