-- Attaches Neovim to the language server and writes what it got as JSON.
-- nvim --headless -u NONE -i NONE -n -c 'luafile neovim.lua'
-- Environment: LSP_COMMAND (JSON array), LSP_FILE, LSP_ROOT, LSP_OUT.
local out = { version = tostring(vim.version().major) .. '.' .. vim.version().minor .. '.' .. vim.version().patch, errors = {} }

local function finish(code)
  local file = assert(io.open(vim.env.LSP_OUT, 'w'))
  file:write(vim.json.encode(out))
  file:close()
  vim.cmd(code == 0 and 'qall!' or ('cquit ' .. code))
end

local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then
    error('waited in vain: ' .. what)
  end
end

-- Zero-based line and column of the first place where the text stands.
local function find(buffer, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local column = line:find(text, 1, true)
    if column then
      return number - 1, column - 1
    end
  end
  error(text .. ' is not in the file')
end

local function replace(buffer, text, with)
  local line, column = find(buffer, text)
  vim.api.nvim_buf_set_text(buffer, line, column, line, column + #text, { with })
end

-- Errors and warnings.
local function findings(buffer)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer, { severity = { min = vim.diagnostic.severity.WARN } })) do
    local line = vim.api.nvim_buf_get_lines(buffer, diagnostic.lnum, diagnostic.lnum + 1, true)[1]
    local rule = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code)
    table.insert(found, { text = line:sub(diagnostic.col + 1, diagnostic.end_col), rule = rule, message = diagnostic.message })
  end
  return found
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.LSP_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local id = assert(
    vim.lsp.start_client({
      name = 'chartwright',
      cmd = vim.json.decode(vim.env.LSP_COMMAND),
      root_dir = vim.env.LSP_ROOT,
      get_language_id = function()
        return 'encounter'
      end,
      on_error = function(code, err)
        table.insert(out.errors, tostring(code) .. ' ' .. vim.inspect(err))
      end,
      on_exit = function(code, signal)
        out.exit = { code = code, signal = signal }
      end,
    }),
    'the server did not start'
  )
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)
  wait('initialize', function()
    return client.initialized
  end)
  wait('diagnostics', function()
    return #findings(buffer) > 0
  end)
  out.findings = findings(buffer)

  local function ask(method, text)
    local line, column = find(buffer, text)
    local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = column + #text } }
    local answer = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    answer = answer and answer[id] or error('no answer: ' .. method)
    if answer.err or answer.error then
      error(method .. ': ' .. vim.inspect(answer.err or answer.error))
    end
    return answer.result
  end
  local completion = ask('textDocument/completion', '- E11')
  out.completion = vim.tbl_map(function(item)
    return item.label
  end, completion.items or completion)
  local hover = ask('textDocument/hover', '- E11')
  out.hover = hover and hover.contents and (hover.contents.value or hover.contents)

  -- Edits as a person makes them: the editor sends incremental changes.
  replace(buffer, 'S93.401', 'S93.401A')
  replace(buffer, '- E11', '- E11.9')
  replace(buffer, '0450', '"0450"')
  wait('no diagnostics after the mistakes are mended', function()
    return #findings(buffer) == 0
  end)
  client.stop()
  wait('the end of the server', function()
    return out.exit ~= nil
  end)
end

local ok, err = xpcall(main, debug.traceback)
if not ok then
  out.error = err
end
finish(ok and 0 or 1)
