/**
 * A path as it is typed in a command: in quotes where a shell would take it apart, and never read as an option. Double
 * quotes serve the shells of Windows too; a path with a mark that they leave alive stands in single ones.
 */
export function asArgument(path: string): string {
  if (path === "-") return path;
  const safe = path.startsWith("-") ? `./${path}` : path;
  if (/^[\p{L}\p{N}\p{M}_./:\\@%+,=-]+$/u.test(safe)) return safe;
  return /["$`\\!]/.test(safe) ? `'${safe.replaceAll("'", "'\\''")}'` : `"${safe}"`;
}
