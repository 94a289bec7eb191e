import { ALWAYS, CACHE, FRESH, POLICY } from "./rules";

const fresh = FRESH.map((f) => f.replaceAll(".", "\\.")).join("|");
const always = Object.entries(ALWAYS).map(([name, value]) => `    ${name} "${value}"`);

/** A server of one's own with certificates by itself: a Caddyfile. */
export function caddyFile(): string {
  return `# Written by \`npm run host:files\` from scripts/host/: change it there, or change only the name and root.
atlas.example.org {
  root * /srv/atlas

  @page {
    path_regexp (/|\\.html)$
    not path_regexp /(embed/[^/]+/([^/]+\\.html)?|atlas\\.html)$
  }
  @embed path_regexp /embed/[^/]+/([^/]+\\.html)?$
  @file path_regexp /atlas\\.html$
  @worker path_regexp /(assets/[^/]+|sw)\\.js$
  @fresh path_regexp (/|\\.html|/(${fresh}))$
  @hashed path_regexp /(assets|packed)/
  @plain {
    not path_regexp (/|\\.html|/(${fresh}))$
    not path_regexp /(assets|packed)/
  }

  header {
${always.join("\n")}
  }
  header @page {
    Content-Security-Policy "${POLICY.page}"
    Cross-Origin-Opener-Policy "same-origin"
  }
  header @embed Content-Security-Policy "${POLICY.embed}"
  header @file Content-Security-Policy "${POLICY.file}"
  header @worker Content-Security-Policy "${POLICY.worker}"
  header @fresh Cache-Control "${CACHE.fresh}"
  header @hashed Cache-Control "${CACHE.hashed}"
  header @plain Cache-Control "${CACHE.plain}"

  file_server {
    precompressed br gzip
  }
  handle_errors {
    header Cache-Control "${CACHE.fresh}"
    header Content-Security-Policy "${POLICY.page}"
    rewrite * /404.html
    file_server
  }
}
`;
}
