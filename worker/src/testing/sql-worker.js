// A Worker that runs whatever SQL it is sent: how tests look into a D1 from outside.
export default {
  async fetch(request, { DB }) {
    const statements = await request.json();
    try {
      const prepared = statements.map(({ sql, values }) => DB.prepare(sql).bind(...values));
      const all = prepared.length === 1 ? [await prepared[0].all()] : await DB.batch(prepared);
      return Response.json(all.map(({ results }) => ({ results })));
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
