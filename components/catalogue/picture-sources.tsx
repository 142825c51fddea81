const widthsPx = [480, 960, 1600] as const;

/** The widest file that a picture's place can use: 960 where it is never drawn wider than half a screen. */
export type LargestPx = 960 | 1600;

/** The files of a picture by their width. They name no format: the server sends AVIF to browsers that take it. */
export function pictureSources(path: string, largestPx: LargestPx = 1600): string {
  const widths = widthsPx.filter((widthPx) => widthPx <= largestPx);
  return widths.map((widthPx) => `${path}-${widthPx} ${widthPx}w`).join(', ');
}

/** How wide a work's page draws the picture that it begins with. */
export const workPictureSizes = '(min-width: 901px) 60vw, 92vw';
