import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { interpreters } from '../../../src/subjects/python/interpreters.js';
import { root, textOf } from '../../repository/workingCopy.js';

const [python] = await interpreters();
const folder = 'src/subjects/python';
const modules = readdirSync(`${root}${folder}`).filter((name) => name.endsWith('.py'));

/**
 * Reads modules as Python 3.9 does, and looks for what came later: words of the language, arguments, and annotations that
 * are computed. It prints one line for each.
 */
const reader = `
import ast, json, sys
LATER = {"strict": "zip", "slots": "dataclass", "kw_only": "dataclass", "root_dir": "glob", "key": "bisect"}
def complaints(text):
    try:
        tree = ast.parse(text, feature_version=(3, 9))
    except SyntaxError as error:
        yield error.msg
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield from ("%s(%s=)" % (called, k.arg) for k in node.keywords if LATER.get(k.arg) == called)
        for name in ("annotation", "returns"):
            union = getattr(node, name, None)
            if isinstance(union, ast.BinOp) and isinstance(union.op, ast.BitOr):
                yield "a union in an annotation"
for text in json.load(sys.stdin):
    print(json.dumps(list(complaints(text))))
`;

function complaintsAbout(texts: readonly string[]): string[][] {
  const { stdout } = spawnSync(python as string, ['-c', reader], { input: JSON.stringify(texts), encoding: 'utf8' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.skipIf(python === undefined)(
  `what runs beside a module${python ? '' : ' (not shown: python3 is not installed here)'}`,
  () => {
    it('is read by Python 3.9', () => {
      expect(modules.length).toBeGreaterThan(5);
      const complaints = complaintsAbout(modules.map((name) => textOf(path.join(folder, name))));
      expect(Object.fromEntries(modules.map((name, index) => [name, complaints[index]]))).toEqual(
        Object.fromEntries(modules.map((name) => [name, []])),
      );
    });

    it.each([
      ['match x:\n  case 1: pass', /Pattern matching|invalid syntax/],
      ['try: pass\nexcept* ValueError: pass', /Exception groups|invalid syntax/],
      ['for a, b in zip(x, y, strict=True): pass', /^zip\(strict=\)$/],
      ['def f(x: int | None): pass', /a union in/],
      ['def f() -> int | None: pass', /a union in/],
      ['def f(:', /invalid syntax/],
    ])('would not be with %j', (text, message) => {
      expect(complaintsAbout([text])).toEqual([[expect.stringMatching(message)]]);
    });
  },
);
