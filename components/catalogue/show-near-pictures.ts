/** A picture that is `later` stays out of the page until it is near; browsers would load two screens of them ahead. */
export const laterPictureStyle = '@media screen and (scripting:enabled){img[data-later]{display:none}}';

/** Shows pictures in view, and a screen ahead once the visitor scrolls: who does not scroll loads nothing below. */
export function showPicturesWhenNear(grid: Element | null): () => void {
  if (!grid) return () => undefined;
  let observer: IntersectionObserver | undefined;
  const watch = (rootMargin: string) => {
    observer?.disconnect();
    observer = new IntersectionObserver(show, { rootMargin });
    for (const picture of grid.querySelectorAll('img[data-later]')) {
      if (picture.parentElement) observer.observe(picture.parentElement);
    }
  };
  const show = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) target.querySelector('img')?.removeAttribute('data-later');
    }
  };
  let isScrolled = window.scrollY > 0;
  const look = () => watch(isScrolled ? '100% 0px' : '0px');
  const scroll = () => {
    // A page that is left is put back to its top.
    if (isScrolled || window.scrollY === 0) return;
    isScrolled = true;
    look();
  };
  const grown = new MutationObserver(look);
  look();
  grown.observe(grid, { childList: true, subtree: true });
  window.addEventListener('scroll', scroll, { passive: true });
  return () => {
    observer?.disconnect();
    grown.disconnect();
    window.removeEventListener('scroll', scroll);
  };
}
