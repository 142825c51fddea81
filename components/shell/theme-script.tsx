/** Runs before the first paint: the visitor's choice, else the system's. */
const source =
  "{let t;try{t=localStorage.getItem('theme')}catch{t=null}document.documentElement.dataset.theme=t==='dark'||t==='light'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'}";

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
