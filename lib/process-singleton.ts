const registry = Symbol.for('hindcast.singletons');

/** Returns the one value of that name in this process, made on first use.
 * Next bundles pages and route handlers apart, so a module's own variable would exist more than once. */
export function processSingleton<Value>(name: string, create: () => Value): Value {
  const holder: { [registry]?: Map<string, unknown> } = globalThis;
  holder[registry] ??= new Map();
  const singletons = holder[registry] as Map<string, Value>;
  const existing = singletons.get(name);
  if (existing !== undefined) return existing;
  const created = create();
  singletons.set(name, created);
  return created;
}
