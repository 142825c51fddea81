/** Where the pages' beacons go, and where the tokens that sign them come from. */
export const vitalsPath = '/api/vitals';

/** The shop's own entries in the browser's timeline begin with this. */
export const markPrefix = 'shop:';
