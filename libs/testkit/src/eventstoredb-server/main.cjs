'use strict';
/**
 * A server that speaks the gRPC protocol of EventStoreDB as far as one node and this project need it, made of the
 * service definitions that the client package ships. A test double: it keeps the rules of the protocol, not the promises
 * of a database. Runs as a process of its own, takes its settings as JSON in the first argument and commands over IPC.
 */
const fs = require('node:fs');
const path = require('node:path');
const { Server, ServerCredentials } = require('@grpc/grpc-js');
const generated = '@eventstore/db-client/generated';
const { GossipService } = require(`${generated}/gossip_grpc_pb`);
const gossip = require(`${generated}/gossip_pb`);
const { ServerFeaturesService } = require(`${generated}/serverfeatures_grpc_pb`);
const features = require(`${generated}/serverfeatures_pb`);
const { StreamsService } = require(`${generated}/streams_grpc_pb`);
const { append, batchAppend, tombstone } = require('./appending.cjs');
const { Faults } = require('./faults.cjs');
const { Log } = require('./log.cjs');
const { read } = require('./reading.cjs');

const settings = JSON.parse(process.argv[2]);
const log = new Log(settings.file);
const faults = new Faults();
let port = settings.port;
let server;

const credentials = () => {
  if (!settings.tls) return ServerCredentials.createInsecure();
  const file = (name) => fs.readFileSync(path.join(__dirname, 'certificates', name));
  return ServerCredentials.createSsl(null, [{ cert_chain: file('server.crt'), private_key: file('server.key') }]);
};

const supportedMethods = (_call, callback) => {
  const methods = new features.SupportedMethods().setEventStoreServerVersion('0.0.0-testkit');
  for (const { path: name } of Object.values(StreamsService)) {
    const [, service, method] = name.split('/');
    methods.addMethods(new features.SupportedMethod().setServiceName(service).setMethodName(method));
  }
  callback(null, methods);
};

const clusterInfo = (_call, callback) => {
  const member = new gossip.MemberInfo()
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setTimeStamp(String(Date.now()))
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
  callback(null, new gossip.ClusterInfo().setMembersList([member]));
};

// Events are kept as encoded answers, so what is read needs no serialising any more.
const streamsService = { ...StreamsService, read: { ...StreamsService.read, responseSerialize: (bytes) => bytes } };

const accept = async () => {
  server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethods });
  server.addService(GossipService, { read: clusterInfo });
  server.addService(streamsService, {
    read: read(log, faults),
    append: append(log, faults),
    batchAppend: batchAppend(log, faults),
    tombstone: tombstone(log, faults),
  });
  port = await new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials(), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
};

/** Cuts every connection and takes no new one. */
const refuse = () => {
  server.forceShutdown();
  faults.readers.clear();
};

const commands = {
  refuse,
  accept,
  drop: () => {
    refuse();
    return accept();
  },
  delay: ({ milliseconds }) => void (faults.delayMilliseconds = milliseconds),
  swallow: ({ answers }) => void (faults.swallow = answers),
  'answer-twice': ({ answers }) => void (faults.twice = answers),
  observe: () => ({ appends: log.appends, answers: faults.answers, readers: faults.readers.size }),
};

process.on('message', (message) => {
  void (async () => {
    try {
      process.send({ to: message.id, result: await commands[message.do](message) });
    } catch (error) {
      process.send({ to: message.id, error: String(error) });
    }
  })();
});
// Nobody is left to stop this process once the test is gone.
process.on('disconnect', () => process.exit(0));
accept().then(
  () => process.send({ listening: port }),
  (error) => process.send({ error: String(error) }),
);
