import { ALWAYS, CACHE, FRESH, POLICY } from "./rules";

const fresh = FRESH.map((f) => f.replaceAll(".", "\\.")).join("|");
const always = Object.entries(ALWAYS).map(([name, value]) => `  add_header ${name} "${value}" always;`);

/** A server of one's own: a file for nginx's conf.d, for a domain's root as well as a folder. */
export function nginxFile(): string {
  return `# Written by \`npm run host:files\` from scripts/host/: change it there, or change only server_name, listen, root.
map $uri $atlas_csp {
  default                    "";
  ~/embed/[^/]+/([^/]+\\.html)?$ "${POLICY.embed}";
  ~/atlas\\.html$             "${POLICY.file}";
  ~(/|\\.html)$               "${POLICY.page}";
  ~/(assets/[^/]+|sw)\\.js$   "${POLICY.worker}";
}
map $uri $atlas_opener {
  default                    "";
  ~/(embed/[^/]+/([^/]+\\.html)?|atlas\\.html)$ "";
  ~(/|\\.html)$               "same-origin";
}
map $uri $atlas_cache {
  default                    "${CACHE.plain}";
  ~/(assets|packed)/         "${CACHE.hashed}";
  ~(/|\\.html|/(${fresh}))$ "${CACHE.fresh}";
}

server {
  listen 80;
  listen [::]:80;
  server_name atlas.example.org;
  root /srv/atlas;
  index index.html;
  # In a folder of a site: where that folder is.
  error_page 403 404 =404 /404.html;
  absolute_redirect off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  charset utf-8;
  charset_types text/css text/csv text/markdown application/javascript application/json image/svg+xml;

  # The build has packed every text: nothing is packed while it is sent.
  gzip_static on;
  gzip_vary on;
  # Also to a CDN in front, which nginx would else give plain text.
  gzip_proxied any;
  # With the module libnginx-mod-http-brotli-static, a fifth smaller:
  # brotli_static on;

${always.join("\n")}
  add_header Content-Security-Policy $atlas_csp always;
  add_header Cross-Origin-Opener-Policy $atlas_opener always;
  add_header Cache-Control $atlas_cache always;

  location / {
    try_files $uri $uri/ =404;
  }
  location ~ \\.csv$ {
    default_type text/csv;
    types {}
  }
  location ~ \\.md$ {
    default_type text/markdown;
    types {}
  }
  location ~ \\.webmanifest$ {
    default_type application/manifest+json;
    types {}
  }
}
`;
}
