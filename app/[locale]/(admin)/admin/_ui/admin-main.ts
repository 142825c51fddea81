/** The measure of a workshop page's `<main>`. */
export const adminMainClass = 'min-w-0 max-w-[1480px] px-[clamp(16px,2.6vw,40px)] pb-18';
