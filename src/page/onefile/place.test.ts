import { expect, test } from "vitest";
import { ROUTES } from "../routes";
import { placeOf } from "./place";

test("every page has a place behind the #, with its view and a place on it", () => {
  for (const route of ROUTES) {
    expect(placeOf(`#/${route.path}`)).toEqual({ route, search: "", hash: "" });
    expect(placeOf(`#/${route.path}?from=2019&to=2020#gaps`)).toEqual({
      route,
      search: "?from=2019&to=2020",
      hash: "#gaps",
    });
  }
});

test("what is no place of ours is the overview, and an unknown page says so", () => {
  expect(placeOf("").route.kind).toBe("overview");
  expect(placeOf("#main").route.kind).toBe("overview");
  expect(placeOf("#/no/such/").route.kind).toBe("missing");
  expect(placeOf("#/oil/?").search).toBe("");
});
