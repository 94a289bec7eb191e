import { build } from "vite"; import { brotliCompressSync as b } from "node:zlib";
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING="true";
const G=(n,t=/\/src\/(?:record|view|chart|page|take)\//)=>({groups:[{name:"common",test:t,minShareCount:n}]});
const variants={none:undefined, s4:G(4), s8:G(8), s12:G(12), s16:G(16), s8d:{includeDependenciesRecursively:false,...G(8)}, s12d:{includeDependenciesRecursively:false,...G(12)}, s16all:G(16,/./), s12t:{includeDependenciesRecursively:false,groups:[{name:"common",test:/\/src\/(?:record|view|chart|page|take)\//,minShareCount:12},{name:"timeline",test:/\/src\/figures\/timeline\//}]}};
for(const [name,cs] of Object.entries(variants)){
 try{
const out=await build({logLevel:"error",build:{write:false,rollupOptions:{output:cs?{codeSplitting:cs}:{}}}});
const o=(Array.isArray(out)?out:[out]).flatMap(x=>x.output);
const chunks=o.filter(c=>c.type==="chunk"); const by=new Map(chunks.map(c=>[c.fileName,c]));
const memo=new Map(); const size=c=>{if(!memo.has(c.fileName))memo.set(c.fileName,b(c.code).length);return memo.get(c.fileName)};
const statics=(c,seen=new Set())=>{ if(!c||seen.has(c.fileName))return seen; seen.add(c.fileName); for(const i of c.imports) statics(by.get(i),seen); return seen;};
const has=p=>chunks.find(c=>(c.facadeModuleId??"").endsWith(p))??chunks.find(c=>c.moduleIds.some(m=>m.endsWith(p)));
const entry=chunks.find(c=>c.isEntry&&/index/.test(c.fileName));
const T=ps=>{const s=new Set(statics(entry));for(const p of ps)statics(has(p),s);return [s.size,[...s].reduce((n,f)=>n+size(by.get(f)),0)].join("/")};
const live=()=>{const s=new Set(statics(has("embed/live.tsx")));statics(has("figures/oil-crude/index.ts"),s);return [s.size,[...s].reduce((n,f)=>n+size(by.get(f)),0)].join("/")};
console.log(name.padEnd(7),"ov+tl",T(["page/Overview.tsx","figures/timeline/index.ts"]),"about",T(["page/AboutPage.tsx"]),"wb",T(["workbench/WorkbenchPage.tsx"]),"oilcap",T(["page/Topic.tsx","figures/oil-cap/index.ts"]),"embed crude",live(),"chunks",chunks.length);
 }catch(e){console.log(name,"ERR",String(e).slice(0,200))}
}
