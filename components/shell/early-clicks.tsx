/**
 * Repeats a click on a button until it is heard. Two kinds are not: before React runs its elements lack the
 * property of its name, and while the button's part of the page is still being taken over React stops the
 * event on its way, as no handler of ours does. What the browser opens by itself needs no handler.
 */
const source =
  "{const buttonAt=({target})=>target.closest?.('button[type=button]:not([popovertarget])');addEventListener('click',e=>{const b=buttonAt(e);if(b)setTimeout(()=>{if(b.isConnected&&!e.heard)b.click()},50)},true);addEventListener('click',e=>{const b=buttonAt(e);e.heard=b&&Object.keys(b).some(k=>k.startsWith('__reactProps'))})}";

/** A click on a slow phone counts, even where it comes before the script that answers it. */
export function EarlyClicks() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
