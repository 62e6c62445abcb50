var dep = require('./dep.cjs');
var thing = require('remote/thing');

exports.text = thing.value.concat(' ', dep.name);
