import { castBecause } from '#lib/cast';

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the visitor's line wants to be spared of what nobody has asked for. */
export function isSparing(connection: Connection | undefined = currentConnection()): boolean {
  if (!connection) return false;
  const { saveData = false, effectiveType = '4g' } = connection;
  return saveData || effectiveType !== '4g';
}

function currentConnection(): Connection | undefined {
  // Not in every browser, and so in no type of the platform.
  const { connection }: { connection?: Connection } = castBecause('the Network Information API', navigator);
  return connection;
}
