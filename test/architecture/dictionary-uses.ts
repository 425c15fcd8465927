import path from 'node:path';
import ts from 'typescript';

/** A word of the dictionaries, or a group of words, as it stands in a `texts.ts`. */
interface Entry {
  /** `home.contacts.answer`, the folder first. */
  readonly key: string;
  readonly members: ReadonlyMap<string, Entry>;
  used: boolean;
}

export interface DictionaryUses {
  /** Words no page can reach. */
  readonly unused: readonly string[];
  /** Groups of which the compiler cannot tell which word is taken, all counted as used, with the codes they know. */
  readonly takenByAnyCode: Readonly<Record<string, readonly string[]>>;
}

const DICTIONARY = /web\/(?:public|office)\/(\w[\w-]*)\/texts\.ts$/;
const USERS = /\/(?:web\/(?:public|office|shared)|src)\/.*\.tsx?$/;
const NOT_USERS = /\.spec\.tsx?$|\/(?:texts|words)\.ts$|\/languages\//;

/** A part of the house with dictionaries: how it is compiled, and where its words are and are used. */
export interface Worded {
  readonly project: string;
  readonly files: RegExp;
}

export const PAGES: Worded = { project: 'tsconfig.json', files: /web\/public\/|src\/site\// };
export const OFFICE: Worded = { project: 'web/office/tsconfig.json', files: /web\/office\// };

/** Follows every word from where it is written to where it is taken, by the compiler's own knowledge of types. */
export function dictionaryUses({ project, files }: Worded): DictionaryUses {
  const { config } = ts.readConfigFile(project, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(project));
  const program = ts.createProgram(
    fileNames.filter((file) => files.test(file)),
    options,
  );
  const uses = new Uses(program.getTypeChecker());
  const own = program.getSourceFiles().filter((file) => !file.fileName.includes('node_modules'));
  for (const file of own) uses.addDictionary(file);
  for (const file of own)
    if (USERS.test(path.resolve(file.fileName)) && !NOT_USERS.test(file.fileName)) uses.follow(file);
  return uses.result();
}

class Uses {
  readonly #checker: ts.TypeChecker;
  readonly #entries = new Map<ts.Node, Entry>();
  readonly #roots: Entry[] = [];
  readonly #byAnyCode = new Map<string, Entry>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  addDictionary(file: ts.SourceFile): void {
    const folder = DICTIONARY.exec(path.resolve(file.fileName))?.[1];
    if (folder === undefined) return;
    for (const statement of file.statements) {
      // Tables of a file's own serve its sentences; what is exported is the dictionary.
      if (!ts.isVariableStatement(statement) || !isExported(statement)) continue;
      for (const { initializer } of statement.declarationList.declarations) {
        const words = initializer && objectOf(initializer);
        if (words) this.#roots.push({ key: folder, used: false, members: this.#members(words, folder) });
      }
    }
  }

  #members(words: ts.ObjectLiteralExpression, above: string): Map<string, Entry> {
    const members = new Map<string, Entry>();
    for (const property of words.properties) {
      if (!property.name) continue;
      const name = nameOf(property.name);
      const key = `${above}.${name}`;
      const inner = ts.isPropertyAssignment(property) ? objectOf(property.initializer) : null;
      const entry = {
        key,
        used: false,
        members: inner ? this.#members(inner, key) : new Map<string, Entry>(),
      };
      this.#entries.set(property, entry);
      members.set(name, entry);
    }
    return members;
  }

  follow(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.#take(this.#checker.getSymbolAtLocation(node.name), node);
    if (ts.isElementAccessExpression(node)) this.#takeByCode(node);
    if (ts.isObjectBindingPattern(node)) {
      const type = this.#checker.getTypeAtLocation(node);
      for (const element of node.elements) {
        const name = nameOf(element.propertyName ?? element.name);
        if (!element.dotDotDotToken) this.#take(type.getProperty(name), element);
      }
    }
    ts.forEachChild(node, (child) => this.follow(child));
  }

  /** `words[code]`: the members that the type of the code names, else all. */
  #takeByCode(node: ts.ElementAccessExpression): void {
    const group = this.#checker.getTypeAtLocation(node.expression);
    const code = this.#checker.getTypeAtLocation(node.argumentExpression);
    const codes = (code.isUnion() ? code.types : [code]).map((one) =>
      one.isStringLiteral() ? one.value : null,
    );
    const named = codes.filter((one) => one !== null);
    const isKnown = named.length === codes.length;
    const properties = group.getProperties().filter(({ name }) => !isKnown || named.includes(name));
    for (const property of properties) this.#take(property, node);
    // A dictionary may call such a group a record; then its members are known only where it is written.
    const written = this.#checker.getSymbolAtLocation(nameNodeOf(node.expression));
    for (const entry of written ? this.#entriesOf(written) : []) {
      if (entry.members.size === 0) continue;
      if (!isKnown) this.#byAnyCode.set(entry.key, entry);
      const isRecord = !properties.some((property) => this.#entriesOf(property).length > 0);
      if (!isRecord) continue;
      for (const [name, member] of entry.members) if (!isKnown || named.includes(name)) useAll(member);
    }
  }

  /** A word is used; a group is followed where its members are taken, and asked of its receiver where not. */
  #take(symbol: ts.Symbol | undefined, node: ts.Expression | ts.BindingElement): void {
    const entries = symbol ? this.#entriesOf(symbol) : [];
    for (const entry of entries) entry.used = true;
    const groups = entries.filter(({ members }) => members.size > 0);
    const taker = symbol && groups.length > 0 ? this.#takerOf(node) : null;
    if (!symbol || !taker) return;
    for (const group of groups) this.#hand(group, this.#checker.getTypeOfSymbol(symbol), taker);
  }

  /** The type a group is handed to, when it is handed on as a whole; null when its members are taken right here. */
  #takerOf(node: ts.Expression | ts.BindingElement): ts.Type | null {
    if (ts.isBindingElement(node)) return null;
    let at: ts.Node = node;
    while (ts.isParenthesizedExpression(at.parent) || ts.isNonNullExpression(at.parent)) at = at.parent;
    const { parent } = at;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === at) return null;
    if (ts.isElementAccessExpression(parent) && parent.expression === at) return null;
    if (ts.isVariableDeclaration(parent) && !parent.type) return null;
    if (ts.isAsExpression(parent)) return this.#checker.getTypeFromTypeNode(parent.type);
    return this.#checker.getContextualType(at as ts.Expression) ?? this.#checker.getAnyType();
  }

  /** A receiver with a type of its own takes what that names; one of the dictionary's type is followed by itself. */
  #hand(entry: Entry, given: ts.Type, taker: ts.Type): void {
    if (taker === given) return;
    const wanted = taker.getProperties();
    const anything = taker.getStringIndexType() !== undefined || wanted.length === 0;
    if (anything) {
      this.#byAnyCode.set(entry.key, entry);
      return useAll(entry);
    }
    for (const property of wanted) {
      // The dictionary's own property: whoever takes it from there is seen taking it.
      const member = this.#entriesOf(property).length > 0 ? undefined : entry.members.get(property.name);
      if (!member) continue;
      member.used = true;
      const inner = given.getProperty(property.name);
      if (inner && member.members.size > 0)
        this.#hand(member, this.#checker.getTypeOfSymbol(inner), this.#checker.getTypeOfSymbol(property));
    }
  }

  /** More than one where a code chose among groups of the same shape. */
  #entriesOf({ declarations = [] }: ts.Symbol): Entry[] {
    return declarations.flatMap((declaration) => this.#entries.get(declaration) ?? []);
  }

  result(): DictionaryUses {
    const unused: string[] = [];
    const look = ({ key, used, members }: Entry): void => {
      if (members.size === 0 && !used) unused.push(key);
      for (const member of members.values()) look(member);
    };
    for (const root of this.#roots) for (const member of root.members.values()) look(member);
    const codes = [...this.#byAnyCode].map(
      ([key, { members }]) => [key, [...members.keys()].sort()] as const,
    );
    return { unused, takenByAnyCode: Object.fromEntries(codes) };
  }
}

function isExported(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function useAll(entry: Entry): void {
  entry.used = true;
  for (const member of entry.members.values()) useAll(member);
}

function nameNodeOf(expression: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}

function objectOf(expression: ts.Expression): ts.ObjectLiteralExpression | null {
  if (ts.isObjectLiteralExpression(expression)) return expression;
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
    ? objectOf(expression.expression)
    : null;
}

function nameOf(name: ts.PropertyName | ts.BindingName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}
