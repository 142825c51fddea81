const layers = 'M11.5 5h3M9.8 9h7.4M8 13h13M6 17h17.2M4 21h21';
const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28'><style>path{stroke:#1b2a41}@media(prefers-color-scheme:dark){path{stroke:#e9eff5}}</style><path d='${layers}' stroke-width='2'/><path d='M2 25h25' style='stroke:#b4623a' stroke-width='2.4'/></svg>`;
const address = `data:image/svg+xml,${svg.replace(/[#<>]/g, encodeURIComponent)}`;

/** The mark in the browser's tab, within the page: as a file it would cost every first view a request. */
export const pageIcon = {
  icon: { url: address, type: 'image/svg+xml' },
};
