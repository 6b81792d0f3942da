/**
 * Fetches one of the files in `virtual:content/files`.
 *
 * @throws TypeError without a network, Error when the server has something else there
 */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
