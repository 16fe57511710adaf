const { removeTemplate } = require('./global-setup.cjs')

module.exports = () => void removeTemplate()
