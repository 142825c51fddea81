/** Does nothing: what the cheapest possible POST costs here. The bench compares the others with it. */
export async function POST(): Promise<Response> {
  return new Response(null, { status: 204 });
}
