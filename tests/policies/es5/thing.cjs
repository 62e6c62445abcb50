exports.value = 'thing';
