document.title = 'nothing';
