/** `npm start`: installs what is missing, builds, serves http://localhost:4173 */
import { ready, run } from "./ready.mjs";

ready();
run("npm", ["run", "--silent", "build"]);
run("node", ["scripts/serve.mjs"]);
