import fc from "fast-check";

/** What an attacker writes where a text is asked for. */
export const ATTACKS = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</title><svg onload=alert(1)>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "<!--<script>",
  "--><b>",
  "<![CDATA[<b>]]>",
  "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
  "&lt;script&gt;",
  "&#60;script&#62;",
  "&#x110000;",
  "url(//a.example/x)",
  "red;}*{display:none}",
  "@import url(//a.example)",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://a.example","x")',
  "+1+cmd",
  "-2+3",
  "@SUM(1)",
  "\t=1",
  "\r\n=1",
  "\u200b=1",
  "\ufeff=1",
  "＝1",
  "'=1",
  "__proto__",
  "constructor",
  "\u0000\u0008\u001b",
  "\u2028\u2029",
  "\ud800",
  "\u202etxt.exe",
  "../../etc/passwd",
  "%0d%0aSet-Cookie: a=1",
  "한국어 정제유",
] as const;

/** Any text: attacks, bits of attacks joined, noise. */
export const anyText = fc.oneof(
  fc.constantFrom<string>(...ATTACKS),
  fc.array(fc.oneof(fc.constantFrom<string>(...ATTACKS), fc.string()), { maxLength: 4 }).map((all) => all.join("")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."<>\"'&;=/:-+@!?#%{}[]()\\,. \t\r\nabZ09é한") }),
);

interface Slip {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const slip = fc.record<Slip>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(6),
  put: fc.oneof(
    fc.constant(""),
    fc.string({ maxLength: 4 }),
    fc.constantFrom<string>(...ATTACKS, '"', ",", "}", "9e999"),
  ),
});

/** A good text with up to six slips in it: letters lost, changed, added. */
export const damaged = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(good, fc.array(slip, { minLength: 1, maxLength: 6 })).map(([text, slips]) =>
    slips.reduce((was, { at, cut, put }) => {
      const from = Math.floor(at * was.length);
      return was.slice(0, from) + put + was.slice(from + cut);
    }, text),
  );

/** Bytes of a good text with slips, or any bytes. */
export const damagedBytes = (good: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    damaged(good).map((text) => new TextEncoder().encode(text)),
    fc
      .tuple(good, fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 6 }))
      .map(([text, slips]) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, byte] of slips) bytes[Math.floor(at * bytes.length)] = byte;
        return bytes;
      }),
    fc.uint8Array({ maxLength: 300 }),
  );
