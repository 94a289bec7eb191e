/** `npm start`: installs what is missing, builds, serves http://localhost:4173 */
import { ready, run } from "./ready.mjs";

ready();
run("npm", ["run", "--silent", "build"]);
console.log("\n  North Korea Sanctions Atlas: http://localhost:4173\n");
run("npx", ["vite", "preview", "--port", "4173", "--strictPort", "--logLevel", "warn"]);
