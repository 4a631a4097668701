/** Finds the route of an address, and what its names stand for. Null when there is no such page. */
export function find(routes, address) {
  const [path, query = ''] = address.split(/\?(.*)/s);
  for (const route of routes) {
    const params = match(route.path, path);
    if (params) return { route, params, query: new URLSearchParams(query), path };
  }
  return null;
}

function match(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = {};
  for (let i = 0; i < wanted.length; i += 1) {
    if (wanted[i].startsWith(':') && given[i]) params[wanted[i].slice(1)] = decodeURIComponent(given[i]);
    else if (wanted[i] !== given[i]) return null;
  }
  return params;
}
