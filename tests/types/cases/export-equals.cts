class Client { connect(url: string): void { void url; } }
namespace Client { export interface Options { url: string } }
export = Client;
