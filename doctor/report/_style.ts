/** How a report looks: light and dark, wide, narrow, and printed. */
export const style = (): string => `
:root{color-scheme:light;--bg:#fbfbfa;--card:#fff;--ink:#1c2024;--soft:#5a626b;--line:#dfe2e6;--hover:#f0f2f4;--focus:#0b57d0;--error:#b3261e;--warning:#8a5300;--note:#0b57d0;--draw:#2563a8;--load:#1f7a3d;--adjust:#7a3fa0;--values:#5a626b;--default:#0f766e;--missing:#b3261e;--tie:#8a5300;--model:#5a626b;--parts:#a2326a;--bar:#7aa7d9}
:root[data-theme=dark]{color-scheme:dark;--bg:#15181b;--card:#1d2125;--ink:#e8eaed;--soft:#a9b1ba;--line:#343a41;--hover:#262b31;--focus:#8ab4f8;--error:#ff8a80;--warning:#f5b95f;--note:#8ab4f8;--draw:#7fb2ef;--load:#7ccf93;--adjust:#cf9af0;--values:#a9b1ba;--default:#5cc8bd;--missing:#ff8a80;--tie:#f5b95f;--model:#a9b1ba;--parts:#f08bbd;--bar:#4d7fb3}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--bg:#15181b;--card:#1d2125;--ink:#e8eaed;--soft:#a9b1ba;--line:#343a41;--hover:#262b31;--focus:#8ab4f8;--error:#ff8a80;--warning:#f5b95f;--note:#8ab4f8;--draw:#7fb2ef;--load:#7ccf93;--adjust:#cf9af0;--values:#a9b1ba;--default:#5cc8bd;--missing:#ff8a80;--tie:#f5b95f;--model:#a9b1ba;--parts:#f08bbd;--bar:#4d7fb3}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
code,.mono,[role=treeitem]{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
header{display:flex;justify-content:space-between;align-items:flex-start;gap:16px;max-width:1240px;margin:0 auto;padding:28px 24px 8px}
h1{margin:0;font-size:26px;line-height:1.25;overflow-wrap:anywhere}h2{font-size:18px;margin:28px 0 10px}h3{font-size:15px;margin:18px 0 6px}
.kicker{margin:0;color:var(--soft);font-size:13px;letter-spacing:.04em}
#summary{margin:6px 0 0;color:var(--soft)}
main{max-width:1240px;margin:0 auto;padding:0 24px 40px}
footer{max-width:1240px;margin:0 auto;padding:16px 24px 32px;color:var(--soft);font-size:13px}
button,input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:5px 10px}
button{cursor:pointer}button:hover{background:var(--hover)}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
#theme{flex:none;white-space:nowrap}
.skip{position:absolute;left:-9999px}.skip:focus{left:12px;top:12px;background:var(--card);padding:6px 10px;z-index:2}
.finding{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--note);border-radius:8px;padding:10px 14px;margin:8px 0}
.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}
.finding p{margin:3px 0;overflow-wrap:anywhere}.finding .top{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}
.sev{font-weight:650}.error .sev{color:var(--error)}.warning .sev{color:var(--warning)}.note .sev{color:var(--note)}
.fix{display:flex;gap:8px;align-items:flex-start}.fix code{background:var(--hover);border-radius:5px;padding:2px 7px;overflow-wrap:anywhere}
.fix span,.fix button{flex:none}.places{margin:4px 0;padding-left:18px}.places details{margin:2px 0}
.link{border:0;background:none;padding:0;color:var(--focus);text-decoration:underline;text-align:left;overflow-wrap:anywhere}
.copy{font-size:12px;padding:1px 8px;color:var(--soft)}
.good{color:var(--load);font-weight:600}.soft,.hint{color:var(--soft)}
details{margin:10px 0}summary{cursor:pointer;color:var(--soft)}
.bar{display:flex;height:14px;border-radius:7px;overflow:hidden;background:var(--line);margin:4px 0 10px}.bar span{min-width:2px;border-right:1px solid var(--card)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 14px 4px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}th{font-weight:600;color:var(--soft)}td+td,th+th{white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.dot{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:7px;flex:none}
.tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-bottom:8px}.tools input{flex:1 1 220px;max-width:420px}.tools label{color:var(--soft)}
.split{display:grid;grid-template-columns:minmax(0,1.45fr) minmax(0,1fr);gap:16px;align-items:start}
#tree{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:6px 0;max-height:76vh;overflow:auto;position:relative}
[role=treeitem]{display:flex;align-items:center;gap:6px;padding:3px 10px;cursor:pointer;white-space:nowrap;min-height:27px}
[role=treeitem]:hover{background:var(--hover)}[role=treeitem][aria-selected=true]{background:var(--hover);box-shadow:inset 3px 0 var(--focus)}
[role=treeitem]:focus-visible{outline-offset:-2px}
.tw{width:12px;flex:none;color:var(--soft)}.nm{font-weight:550;overflow:hidden;text-overflow:ellipsis;flex:0 1 auto}.what{color:var(--soft);flex:0 2 auto;overflow:hidden;text-overflow:ellipsis}.src{margin-left:auto;padding-left:12px;display:flex;align-items:center;overflow:hidden;text-overflow:ellipsis;flex:0 1 auto;max-width:55%}
.src b{font-weight:400;overflow:hidden;text-overflow:ellipsis}
.badge{font:600 11px/1.5 system-ui,sans-serif;border:1px solid currentColor;border-radius:9px;padding:0 6px;flex:none}.badge.error{color:var(--error)}.badge.warning{color:var(--warning)}.badge.note{color:var(--note)}.badge.added{color:var(--load)}.badge.changed{color:var(--adjust)}
#detail{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px;position:sticky;top:12px;max-height:calc(100vh - 24px);overflow:auto}
#detail h3:first-child{margin-top:0}#detail .path{overflow-wrap:anywhere;font-weight:650}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:8px 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ol{margin:4px 0;padding-left:20px}svg{display:block;width:100%;height:96px;margin:6px 0 2px}.axis{display:flex;justify-content:space-between;color:var(--soft);font-size:12px}
@media(max-width:820px){.nm{min-width:4em}#sources td:nth-child(2),#sources th:nth-child(2){display:none}.split{grid-template-columns:minmax(0,1fr)}#detail{position:static;max-height:none}header,main,footer{padding-left:14px;padding-right:14px}.src{max-width:45%}th,td{padding-right:8px}h1{font-size:22px}}
@media print{:root,:root[data-theme=dark]{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--hover:#fff}body{font-size:11px}button,.tools,.skip,#detail{display:none!important}.link{display:inline!important;color:#000;text-decoration:none}.split{display:block}#tree{max-height:none;overflow:visible;border:0}.finding{break-inside:avoid}[role=treeitem]{min-height:0;padding:1px 0}header,main,footer{max-width:none;padding-left:0;padding-right:0}}
`;
