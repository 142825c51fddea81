/** Why a file was refused, as an address carries it. */
export interface Refused extends Record<string, string> {
  readonly refused: string;
  readonly facts: string;
}

function refusalOf(request: XMLHttpRequest): Refused | null {
  if (request.status === 201) return null;
  const problem: unknown = request.response;
  const reason = problem instanceof Object && 'reason' in problem ? problem.reason : undefined;
  const facts = problem instanceof Object && 'facts' in problem ? problem.facts : {};
  return { refused: typeof reason === 'string' ? reason : 'unknown', facts: JSON.stringify(facts ?? {}) };
}

/** Sends a file as a raw body; only an XMLHttpRequest tells how much of it has gone. */
export function sendFile(
  address: string,
  file: File,
  onShare: (share: number) => void,
): Promise<Refused | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(refusalOf(request));
    request.onerror = () => resolve({ refused: 'offline', facts: '{}' });
    request.send(file);
  });
}
