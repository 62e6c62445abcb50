exports.value = 'fallback';
