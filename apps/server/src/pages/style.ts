/** The look of all pages: readable in both colour schemes, at any width, without a script. */
export const style = `
:root { color-scheme: light dark; --line: #8886; }
body { font: 1.05rem/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; }
nav { border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
nav a { font-weight: 700; }
a { text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
dt { font-weight: 700; }
dd { margin: 0 0 .6rem; }
pre { border: 1px solid var(--line); font: inherit; overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap; }
code { font-size: .95em; white-space: nowrap; }
`;
