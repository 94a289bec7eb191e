import { expect, test } from "vitest";
import { isHashed, marked, pageKey } from "./kept";

test("only names that carry a hash are taken from what is kept before the network is asked", () => {
  for (const path of [
    "/assets/index-DYB0VjVW.js",
    "/some/folder/packed/events.0a116fbf.json",
    "/packed/events.late.e1e637f6.json",
  ]) {
    expect(isHashed(path), path).toBe(true);
  }
  for (const path of [
    "/",
    "/oil/",
    "/boot.js",
    "/status.json",
    "/offline.json",
    "/packed/manifest.json",
    "/data/x.zip",
  ]) {
    expect(isHashed(path), path).toBe(false);
  }
});

test("a page is found whatever its query and however its address was written", () => {
  const key = "https://atlas.example/sub/oil/";
  for (const path of ["oil/", "oil", "oil/?from=2019", "oil/index.html", "oil/?pick=a.html#x"]) {
    expect(pageKey(new URL(path, "https://atlas.example/sub/")), path).toBe(key);
  }
  expect(pageKey(new URL("https://atlas.example/index.html"))).toBe("https://atlas.example/");
});

test("a kept page says so once, and nothing else of it changes", () => {
  const html = '<!doctype html>\n<html lang="en" data-root="">\n<p>&lt;html </p>';
  const kept = { build: "b", version: "2026.11.0", saved: "2026-11-25" };
  expect(marked(html, kept)).toBe(html.replace('<html lang="en"', '<html data-kept="2026-11-25" lang="en"'));
});
