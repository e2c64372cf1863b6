/**
 * `pb_<team>_<secret>_<checksum>`. It includes the team because row-level security allows no reads until the
 * team is set. The checksum tells a truncated token from a revoked one.
 */
const pattern = /^pb_([a-z0-9]{4,20})_([A-Za-z0-9]{32,64})_([0-9a-z]{7})$/;

/** Reads a token. @returns its team, or undefined if the text is truncated, mistyped or not a token. */
export function parseToken(text: string): { team: string } | undefined {
  const [, team, secret, checksum] = pattern.exec(text) ?? [];
  return team && secret && checksum === checksumOf(`${team}_${secret}`) ? { team } : undefined;
}

/** Joins a team's id and a secret of at least 160 random bits, as letters and digits, into a token. */
export function formatToken(team: string, secret: string): string {
  return `pb_${team}_${secret}_${checksumOf(`${team}_${secret}`)}`;
}

/** CRC-32 (IEEE 802.3) in base 36. It catches typing errors; it isn't a signature. */
function checksumOf(text: string): string {
  let crc = 0xffffffff;
  for (const char of text) {
    crc ^= char.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(36).padStart(7, '0');
}
