import { expect, test } from 'vitest';
import { escapeXml } from './escape-xml.ts';

test('a name stands in XML as it is, whatever it holds', () => {
  expect(escapeXml('a & "b" <c> ]]>')).toBe('a &amp; &quot;b&quot; &lt;c&gt; ]]&gt;');
  expect(escapeXml('a\u0000b\u001bc\td\n')).toBe('a\ufffdb\ufffdc\td\n');
});
