import { descriptionOf } from "./descriptions";
import { ROUTES } from "./routes";
import { useSite } from "./site";

/** All figures, by name, each with its page. */
export function FiguresPage() {
  const { root, route } = useSite();
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">{descriptionOf(route)}</p>
      <ul className="list">
        {ROUTES.filter((r) => r.kind === "figure").map((r) => (
          <li key={r.path}>
            <a href={`${root}${r.path}`} data-keep="">
              {r.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For an address the atlas does not have. */
export function MissingPage() {
  const { root } = useSite();
  return (
    <>
      <h1>There is no such page</h1>
      <p className="standfirst">
        The address may have been cut or mistyped. Start from the <a href={root || "./"}>overview</a>, or look through{" "}
        <a href={`${root}figures/`}>all figures</a> and <a href={`${root}sources/`}>sources</a>.
      </p>
    </>
  );
}
