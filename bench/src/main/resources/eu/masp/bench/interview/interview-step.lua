-- Sends the prepared requests one after the other; each line: method, path, cookies, form (or "-").
local requests = {}
local at = 0

function init(args)
    for line in io.lines(args[1]) do
        local method, path, cookies, body = line:match("^(%S+)\t(%S+)\t([^\t]*)\t(.*)$")
        local headers = { ["Cookie"] = cookies }
        if method == "POST" then
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        else
            body = nil
        end
        requests[#requests + 1] = wrk.format(method, path, headers, body)
    end
end

function request()
    at = at % #requests + 1
    return requests[at]
end

-- Requests, microseconds, failures, and the 99th percentile of the time to an answer in microseconds.
function done(summary, latency)
    local errors = summary.errors
    local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    io.write(string.format("masp %d %d %d %d\n", summary.requests, summary.duration, failures, latency:percentile(99)))
end
