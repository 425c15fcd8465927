// The limit of reading: the product's own server, its plugins, hooks, pipe and filter, with one answer that costs nothing.
import 'reflect-metadata';
import { Controller, Get, Header, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { built } from './support/built.mjs';

const { CONSTANT_PATH, CONSTANT_BODY, CONSTANT_HEADERS, PORT } = process.env;
const body = Buffer.from(CONSTANT_BODY, 'base64').toString('utf8');

class Constant {
  answer() {
    return body;
  }
}

class ConstantModule {}

/** Decorators by hand: this file is run as it stands. */
function decorate() {
  const method = Object.getOwnPropertyDescriptor(Constant.prototype, 'answer');
  Controller()(Constant);
  Get(CONSTANT_PATH)(Constant.prototype, 'answer', method);
  for (const [name, value] of JSON.parse(CONSTANT_HEADERS)) {
    Header(name, value)(Constant.prototype, 'answer', method);
  }
  Module({ controllers: [Constant] })(ConstantModule);
}

decorate();
const { httpAdapter, setUpHttp } = await built('http-setup.js');
const { PinoLogger, rootLogger } = await built('common/http/pino-logger.js');
const log = rootLogger('warn');
const app = await NestFactory.create(ConstantModule, httpAdapter({ trustedProxies: [], log }), {
  logger: new PinoLogger(log),
});
await setUpHttp(app);
await app.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
