import { expect, test } from "vitest";
import { imoOf, isSameShip } from "./ships";

test("a ship is the same by its number, which outlasts its names; by name only where a number lacks", () => {
  expect(imoOf("IMO 7389704")).toBe("7389704");
  expect(imoOf("8617524")).toBe("8617524");
  for (const other of ["KPe.001", "IMO 73897041", "OFAC IMO 7389704", ""]) expect(imoOf(other)).toBe("");
  const of = (name: string, imo = "") => ({ name, imo });
  expect(isSameShip(of("Courageous", "8617524"), of("Sea Prima", "8617524"))).toBe(true);
  expect(isSameShip(of("Koti", "1111111"), of("Koti", "2222222"))).toBe(false);
  expect(isSameShip(of("Koti"), of("KOTI", "2222222"))).toBe(true);
  expect(isSameShip(of("Koti", "2222222"), of("KOTI"))).toBe(true);
  expect(isSameShip(of("Koti", "2222222"), of("Yu Tong"))).toBe(false);
  expect(isSameShip(of("Koti"), of("Yu Tong"))).toBe(false);
});
